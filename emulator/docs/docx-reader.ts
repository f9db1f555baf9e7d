// SPDX-License-Identifier: Apache-2.0
// What reading one part of a package needs. Only the shape: it is made in docx-read.ts.

import type { Block } from './docx-model.ts';
import type { Numbering } from './docx-numbering.ts';
import type { Relation } from './docx-package.ts';
import type { Styles } from './docx-styles.ts';
import type { Element } from './xml.ts';

export interface Reader {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly relations: ReadonlyMap<string, Relation>;
  /** How many were read so far, in document order: the next one's index. */
  paragraphs: number;
  tables: number;
  /** Blocks among the children of a body, header, footer or cell. */
  readBlocks(parent: Element | undefined): Block[];
}
