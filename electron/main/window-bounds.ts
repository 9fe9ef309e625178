export type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const SMALLEST = { width: 720, height: 480 } as const;
const FIRST = { width: 1280, height: 840 } as const;
const GRIP = 80;

/**
 * Where to open the window: where it was, if a screen is still there to show it; otherwise the system's choice of
 * place, in a size that fits the first screen.
 */
export function placeOn(
  areas: readonly Bounds[],
  saved: Bounds | null,
): Partial<Bounds> & { readonly width: number; readonly height: number } {
  const first = areas[0];
  const wanted = saved ?? FIRST;
  const size = {
    width: Math.max(SMALLEST.width, Math.min(wanted.width, first?.width ?? wanted.width)),
    height: Math.max(SMALLEST.height, Math.min(wanted.height, first?.height ?? wanted.height)),
  };
  if (saved === null || !areas.some((area) => reachable(area, saved))) return size;
  return saved;
}

// Enough of the title bar must be on the screen to take hold of it.
function reachable(area: Bounds, window: Bounds): boolean {
  const width = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x);
  return width >= GRIP && window.y >= area.y - 10 && window.y <= area.y + area.height - GRIP;
}
