/** Takes each task once, `width` of them at a time: as one is done its place takes the next. */
export async function keepInFlight(
  width: number,
  { count, task }: { readonly count: number; readonly task: (index: number, place: number) => Promise<void> },
): Promise<void> {
  let next = 0;
  const work = async (place: number) => {
    while (next < count) {
      const index = next;
      next += 1;
      await task(index, place);
    }
  };
  await Promise.all(Array.from({ length: width }, (_, place) => work(place)));
}
