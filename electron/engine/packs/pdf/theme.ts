/** A4 in points, and everything that makes the report look like one document. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGIN = { left: 56, right: 56, top: 78, bottom: 70 } as const;
export const CONTENT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const BOTTOM = PAGE.height - MARGIN.bottom;

export const COLOUR = {
  ink: '#1d2733',
  muted: '#5b6775',
  accent: '#2f5d8a',
  tint: '#eaf0f6',
  hairline: '#ccd5de',
} as const;

export type FontName = 'regular' | 'bold';
export type TextStyle = {
  readonly font: FontName;
  readonly size: number;
  readonly colour: string;
  readonly leading: number;
};

const style = (font: FontName, size: number, colour: string, leading = 1.32): TextStyle => ({
  font,
  size,
  colour,
  leading,
});

export const STYLE = {
  title: style('bold', 30, COLOUR.ink, 1.14),
  lead: style('regular', 12.5, COLOUR.muted, 1.4),
  h1: style('bold', 18, COLOUR.accent, 1.25),
  h2: style('bold', 11.5, COLOUR.ink, 1.3),
  body: style('regular', 9.5, COLOUR.ink, 1.42),
  note: style('regular', 8.5, COLOUR.muted, 1.38),
  label: style('bold', 8, COLOUR.muted),
  head: style('bold', 7.8, COLOUR.accent),
  cell: style('regular', 8.2, COLOUR.ink),
  cellBold: style('bold', 8.2, COLOUR.ink),
  cellMuted: style('regular', 7.4, COLOUR.muted),
  edge: style('regular', 7.5, COLOUR.muted),
} as const satisfies Record<string, TextStyle>;

export const lineHeight = ({ size, leading }: TextStyle): number => size * leading;
