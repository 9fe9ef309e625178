import { LINK_BAND_WORDS } from '../../../../shared/link-words.ts';
import { linkQuality } from '../../links/quality.ts';
import type { Cell } from '../csv.ts';
import type { Table } from './table.ts';

const share = (value: number | null): Cell => (value === null ? null : Math.round(value * 10_000) / 10_000);

export const linkQualityTable: Table = {
  file: 'link-quality.csv',
  about:
    'How often automatic links were right in a sample that a person judged, by band, with the 95 % interval (Wilson).',
  columns: [
    'band',
    'links',
    'drawn',
    'judged',
    'points_hidden',
    'right',
    'wrong',
    'unsure',
    'precision',
    'interval_from',
    'interval_to',
    'seed',
    'sentence',
  ],
  *rows(reader) {
    const { draw, bands } = linkQuality(reader);
    for (const one of bands) {
      const { population, drawn, judged, blind, right, wrong, unsure, precision, low, high, sentence } = one;
      yield [
        LINK_BAND_WORDS[one.band].label,
        population,
        drawn,
        judged,
        blind,
        right,
        wrong,
        unsure,
        share(precision),
        share(low),
        share(high),
        draw?.seed ?? null,
        sentence,
      ];
    }
  },
};
