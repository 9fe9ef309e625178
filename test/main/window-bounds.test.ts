import { describe, expect, it } from 'vitest';
import { placeOn } from '../../electron/main/window-bounds.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const second = { x: 1440, y: 0, width: 1920, height: 1080 };
const onSecond = { x: 1600, y: 100, width: 1300, height: 900 };

describe('where the window opens', () => {
  it.each([
    ['first start: the usual size, the place is the system’s', [laptop], null, { width: 1280, height: 840 }],
    [
      'first start on a small screen',
      [{ x: 0, y: 0, width: 1024, height: 600 }],
      null,
      { width: 1024, height: 600 },
    ],
    [
      'never smaller than the window can be used',
      [{ x: 0, y: 0, width: 640, height: 400 }],
      null,
      { width: 720, height: 480 },
    ],
    ['where it was, on the second screen', [laptop, second], onSecond, onSecond],
    [
      'the second screen is gone: on the first, in a size that fits',
      [laptop],
      onSecond,
      { width: 1300, height: 875 },
    ],
    [
      'partly off the left edge, still within reach',
      [laptop],
      { x: -900, y: 100, width: 1000, height: 700 },
      { x: -900, y: 100, width: 1000, height: 700 },
    ],
    [
      'title bar above the screen',
      [laptop],
      { x: 10, y: -300, width: 1000, height: 700 },
      { width: 1000, height: 700 },
    ],
    ['no screen at all', [], null, { width: 1280, height: 840 }],
  ])('%s', (_what, areas, saved, expected) => {
    expect(placeOn(areas, saved)).toEqual(expected);
  });
});
