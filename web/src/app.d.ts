import 'svelte/elements';

declare global {
  namespace App {}
}

export {};
