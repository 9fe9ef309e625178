import { dialog } from 'electron';
import type { ShellCalls } from '../shell.ts';

const SAMPLE_NAME = 'Sample review';

export const reviewCalls = {
  'review.create': ({ review }, { name }) => review.create(name),
  'review.open': ({ review }, _input, { path }) => review.open(path),
  'review.sample': ({ review }, _input, { jobId }) => review.createSample(SAMPLE_NAME, jobId),
  'review.recent': ({ recent, grants }) => Promise.resolve(recent.shown(grants)),

  'review.choose': async ({ review, places, window }) => {
    const chosen = await dialog.showOpenDialog(window(), {
      title: 'Open a review',
      defaultPath: places.reviews,
      properties: ['openFile'],
      filters: [{ name: 'Actas reviews', extensions: ['actas'] }],
    });
    const path = chosen.filePaths[0];
    return chosen.canceled || path === undefined ? null : review.open(path);
  },

  'review.close': async ({ review }) => {
    await review.close();
    return {};
  },
} satisfies Partial<ShellCalls>;
