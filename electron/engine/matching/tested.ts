import type { LinkAnswer } from '../../../shared/link-words.ts';
import type { Policy } from '../../../shared/policy.ts';
import type { Session, Tick, Ticket } from '../model.ts';
import { withAnswer } from './decided.ts';
import { FoundLink } from './found-link.ts';
import type { Bench } from './judge.ts';
import { mostPoints, reasonsFor, type Pairing } from './matchers.ts';
import { tickTests } from './ticks/index.ts';

/** A link, and the answers of its own seven ticks, which are found when they are asked for. */
export class Tested {
  readonly link: FoundLink;
  readonly #bench: Bench;
  readonly #pairing: Pairing;
  #ticks: readonly Tick[] | null = null;

  constructor(pairing: Pairing, link: FoundLink, bench: Bench) {
    this.link = link;
    this.#pairing = pairing;
    this.#bench = bench;
  }

  get ticks(): readonly Tick[] {
    return (this.#ticks ??= ticksOf(this.#pairing, this.#bench));
  }

  /** The same as a person has decided it. */
  decided(said: ReadonlyMap<string, LinkAnswer>): Tested {
    return new Tested(this.#pairing, withAnswer(this.link, said), this.#bench);
  }

  /** The points it could have if what the files do not record spoke for it. */
  get mostPoints(): number {
    return mostPoints(this.#pairing);
  }
}

/** @param keyed whether the reason names the ticket; null: only a person does, and Actas does not propose it. */
export function testedOf(session: Session, ticket: Ticket, keyed: boolean | null, bench: Bench): Tested {
  const { policy, whoWrote } = bench;
  const named = bench.index.mentions(ticket);
  const pairing: Pairing = { session, ticket, named, keyed: keyed === true, policy, whoWrote };
  const { reasons, points } = reasonsFor(pairing);
  const auto = keyed === null ? null : keyed ? 'explicit-key' : howByPoints(session, points, policy);
  const how = auto ?? 'possible';
  const facts = bench.clock;
  const link = new FoundLink({ session, ticket, named, how, auto, points, reasons, answer: null, facts });
  return new Tested(pairing, link, bench);
}

/** With namesakes for a target, no number of points can say which of them a ticket is about. */
function howByPoints(session: Session, points: number, policy: Policy): 'strong' | 'possible' | null {
  if (points < policy.matching.possible) return null;
  return points >= policy.matching.strong && session.target.keys.length === 1 ? 'strong' : 'possible';
}

function ticksOf(
  { session, ticket, named }: Pairing,
  { policy, copies, reasonless, grants, wouldShow }: Bench,
): Tick[] {
  const facts = {
    session,
    ticket,
    named,
    policy,
    copies,
    wouldShow,
    ...(reasonless ? { reasonless } : {}),
    ...(grants ? { grants } : {}),
  };
  const place = ticket.cite;
  return tickTests.map((test) => {
    const { answer, sentence, cite } = test.answer(facts);
    return { id: test.id, answer, sentence, cite: cite ?? place };
  });
}
