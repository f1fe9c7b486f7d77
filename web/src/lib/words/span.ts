/** `28 min`, `1 h 38`, `2 d 4 h`: whole minutes as a desk writes them. */
export function spanIn(dayLetter: 'd' | 'j'): (minutes: number) => string {
  return (minutes) => {
    const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
    if (days > 0) return `${days} ${dayLetter} ${hours} h`;
    return hours > 0 ? `${hours} h ${String(rest).padStart(2, '0')}` : `${rest} min`;
  };
}
