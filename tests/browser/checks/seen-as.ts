import type { CDPSession, Locator, Page } from 'playwright-core';

/** How a screen is seen: by everyone, without any colour, without red, without green. */
export const SIGHTS = ['none', 'achromatopsia', 'protanopia', 'deuteranopia'] as const;
type Sight = (typeof SIGHTS)[number];

/** Draws the page from now on as someone with this sight sees it. */
export async function seeAs(session: CDPSession, sight: Sight): Promise<void> {
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: sight });
}

/** A drawing as marks on a ground, a point each, whatever its colours are. */
export type Shape = readonly boolean[];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The shapes of small drawings as they all stand on one picture of the page, by the names of the drawings. */
export async function shapesOf(
  page: Page,
  drawings: ReadonlyMap<string, Locator>,
): Promise<ReadonlyMap<string, Shape>> {
  const boxes = await Promise.all([...drawings.values()].map((drawing) => drawing.boundingBox()));
  const shot = await page.screenshot({ type: 'png', animations: 'disabled', scale: 'css' });
  const picture = `data:image/png;base64,${shot.toString('base64')}`;
  const shapes = await page.evaluate(marksIn, { picture, boxes: boxes.filter((box) => box !== null) });
  return new Map([...drawings.keys()].map((name, at) => [name, shapes[at] ?? []]));
}

/** The share of points in which two shapes differ. */
export function difference(one: Shape, other: Shape): number {
  const differing = one.filter((mark, at) => mark !== other[at]).length;
  return differing / one.length;
}

/** Runs in the page: each point of a fixed square is a mark where it stands off the corner's colour. */
async function marksIn({ picture, boxes }: { picture: string; boxes: Box[] }): Promise<boolean[][]> {
  const SIDE = 40;
  const STANDS_OFF = 60;
  const image = new Image();
  image.src = picture;
  await image.decode();
  return boxes.map(({ x, y, width, height }) => {
    const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d');
    if (!context) return [];
    context.drawImage(image, x, y, width, height, 0, 0, SIDE, SIDE);
    const { data } = context.getImageData(0, 0, SIDE, SIDE);
    const brightness = (at: number) =>
      0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
    const ground = brightness(0);
    return Array.from({ length: SIDE * SIDE }, (_, at) => Math.abs(brightness(at * 4) - ground) > STANDS_OFF);
  });
}
