// SPDX-License-Identifier: Apache-2.0
// What a respondent's page answers instead of taking a response.

export type RefusalReason =
  /** Unknown form, unpublished, or closed: the page has no items. */
  | 'closed'
  /** Some answers are not accepted: see `problems`. */
  | 'invalid'
  /** The form must know who this is: it takes one response per person, or verified addresses. */
  | 'sign-in'
  | 'already-responded'
  /** This response cannot be edited. */
  | 'no-edit';

export interface Problem {
  /** Undefined for what belongs to no item, like the respondent's own address. */
  readonly itemId?: number;
  /** What the page shows in red under the item. */
  readonly message: string;
}

/** The page did not let it through. Nothing was recorded, and no trigger runs. */
export class FormRefused extends Error {
  override readonly name = 'FormRefused';
  readonly reason: RefusalReason;
  readonly problems: readonly Problem[];

  constructor(reason: RefusalReason, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.reason = reason;
    this.problems = problems;
  }
}
