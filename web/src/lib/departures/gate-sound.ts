/** Two rising tones: go on. One low buzz: stop. With a vibration where the device has one. */
export function playVerdict(verdict: 'accept' | 'refuse'): void {
  if ('vibrate' in navigator) navigator.vibrate(verdict === 'refuse' ? 400 : 80);
  const audio = new AudioContext();
  const tones =
    verdict === 'accept'
      ? [
          { type: 'sine' as const, hertz: 660, at: 0, seconds: 0.12 },
          { type: 'sine' as const, hertz: 990, at: 0.14, seconds: 0.16 },
        ]
      : [{ type: 'sawtooth' as const, hertz: 130, at: 0, seconds: 0.5 }];
  for (const { type, hertz, at, seconds } of tones) {
    const oscillator = new OscillatorNode(audio, { type, frequency: hertz });
    oscillator.connect(new GainNode(audio, { gain: 0.25 })).connect(audio.destination);
    oscillator.start(audio.currentTime + at);
    oscillator.stop(audio.currentTime + at + seconds);
  }
  setTimeout(() => void audio.close(), 1000);
}
