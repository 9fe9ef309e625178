import type { EngineHandlers } from '../app.ts';
import { decideInBulk, previewBulk } from '../links/bulk.ts';
import { decideLink } from '../links/decide.ts';
import { linkItem } from '../links/item.ts';
import { linkQueue } from '../links/queue.ts';
import { drawSample } from '../links/draw.ts';
import { linkQuality } from '../links/quality.ts';
import { searchTickets } from '../links/search.ts';
import { undoLinks } from '../links/undo.ts';

type Names =
  | 'links.queue'
  | 'links.item'
  | 'links.search'
  | 'links.decide'
  | 'links.preview'
  | 'links.bulk'
  | 'links.undo'
  | 'links.draw'
  | 'links.quality';

export const linkCalls: Pick<EngineHandlers, Names> = {
  'links.queue': (desk, input) => linkQueue(desk.review().reader, input),
  'links.item': (desk, input) => linkItem(desk.review().reader, input),
  'links.search': (desk, input) => searchTickets(desk.review().reader, input),
  'links.decide': (desk, input, context) => desk.change((review) => decideLink(review.db, input, context)),
  'links.preview': (desk, input) => previewBulk(desk.review().reader, input),
  'links.bulk': (desk, input, context) => desk.change((review) => decideInBulk(review.db, input, context)),
  'links.undo': (desk, input, context) => desk.change((review) => undoLinks(review.db, input.seq, context)),
  'links.draw': (desk, input, context) => desk.change((review) => drawSample(review.db, input, context)),
  'links.quality': (desk) => linkQuality(desk.review().reader),
};
