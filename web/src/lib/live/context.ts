import { createContext } from 'svelte';
import type { LiveEmergency } from './live-emergency.svelte.ts';

/** The emergency whose screens these are: set by its layout. */
export const [liveEmergency, setLiveEmergency] = createContext<LiveEmergency>();
