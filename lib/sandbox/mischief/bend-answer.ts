import { toMetaJson } from '@/lib/sandbox/graph/meta-json';
import { refusalBody } from '@/lib/sandbox/graph/refusal';
import { type AnswerKind, answerMischief, type WireFault } from './answer-kinds';

/** An answer of Meta's, or something in its place. */
export type WrittenAnswer = {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** Meta's code where it says no. */
  code: number | null;
};

/** What leaves: an answer, perhaps late, or what a `fault` leaves of one. */
export type BentAnswer = { answer: WrittenAnswer; fault: WireFault | null; afterMs: number };

const noStore = { 'Cache-Control': 'no-store' };

/**
 * Puts into the place of Meta's answer what `kind` says.
 *
 * @param address where the request went, for a redirect
 */
export function bendAnswer(own: WrittenAnswer, kind: AnswerKind | null, address: string): BentAnswer {
  if (kind === null) return { answer: own, fault: null, afterMs: 0 };
  const { leaves } = answerMischief(kind);
  if ('fault' in leaves) return { answer: own, fault: leaves.fault, afterMs: 0 };
  if ('afterMs' in leaves) return { answer: own, fault: null, afterMs: leaves.afterMs };
  if ('refusal' in leaves) {
    const { httpStatus, code } = leaves.refusal;
    return { answer: jsonAnswer(httpStatus, refusalBody(leaves.refusal), code), fault: null, afterMs: 0 };
  }
  const { status, type, body, location } = leaves.page(own.text, address);
  const headers = { ...noStore, 'Content-Type': type, ...(location !== undefined && { Location: location }) };
  return { answer: { status, headers, text: body, code: null }, fault: null, afterMs: 0 };
}

/** @returns an answer as Meta writes it */
export function jsonAnswer(status: number, body: object, code: number | null): WrittenAnswer {
  const headers = { ...noStore, 'Content-Type': 'application/json; charset=UTF-8' };
  return { status, headers, text: toMetaJson(body), code };
}
