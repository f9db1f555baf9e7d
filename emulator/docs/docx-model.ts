// SPDX-License-Identifier: Apache-2.0
// A document as it reads: what the JSON of the Docs API, the PDF and the browser view are all made
// from. Lengths are points. No XML and no rule of layout in here.

export interface DocModel {
  readonly sections: readonly Section[];
}

export interface Section {
  readonly page: PageSetup;
  readonly blocks: readonly Block[];
  readonly headers: HeaderSet;
  readonly footers: HeaderSet;
  /** A first page with a header and footer of its own. */
  readonly hasTitlePage: boolean;
  /** Begins on the page where the section before it ends. */
  readonly isContinuous: boolean;
}

export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly margins: Edges;
  /** From the edge of the page. */
  readonly headerDistance: number;
  readonly footerDistance: number;
}

export interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type HeaderSet = Readonly<Partial<Record<'default' | 'first' | 'even', HeaderPart>>>;

export interface HeaderPart {
  /** Path of the part, which also serves as its id. */
  readonly path: string;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Position among all paragraphs of its part, those in tables included; from 0. */
  readonly index: number;
  readonly style: ParagraphStyle;
  readonly inlines: readonly Inline[];
  /** The style of the paragraph mark: it sets the height of an empty line. */
  readonly markStyle: TextStyle;
  readonly list?: ListItem;
}

export type Inline =
  | (Suggestion & { readonly kind: 'text'; readonly text: string; readonly style: TextStyle })
  | (Suggestion & {
      readonly kind: 'image';
      readonly image: InlineImage;
      readonly style: TextStyle;
    })
  | { readonly kind: 'pageBreak'; readonly style: TextStyle }
  | { readonly kind: 'field'; readonly field: 'page' | 'pages'; readonly style: TextStyle };

/** Pending suggestions that put this in or take it out. */
export interface Suggestion {
  readonly insertion?: string;
  readonly deletion?: string;
}

export interface InlineImage {
  /** Path of the part. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly description: string;
  /** Of an image that floats; undefined when it stands in the line. */
  readonly offset?: ImageOffset;
}

/** From the edges of the page, or from the left margin and the top of the paragraph. */
export interface ImageOffset {
  readonly x: number;
  readonly y: number;
  readonly isFromPageX: boolean;
  readonly isFromPageY: boolean;
}

export interface TextStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly caps: boolean;
  readonly size: number;
  readonly font: string;
  /** `#rrggbb` */
  readonly color?: string;
  readonly background?: string;
  readonly script?: 'superscript' | 'subscript';
  readonly link?: string;
}

export interface ParagraphStyle {
  /** As the Docs API names it: NORMAL_TEXT, TITLE, HEADING_1, … */
  readonly named: string;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly before: number;
  readonly after: number;
  readonly line: LineHeight;
  readonly indentLeft: number;
  readonly indentRight: number;
  /** Of the first line against the others; negative when it hangs. */
  readonly firstLine: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
  /** No space between neighbours of the same style. */
  readonly contextual: boolean;
  readonly borders: Borders;
  readonly shading?: string;
  readonly tabs: readonly TabStop[];
}

/** `multiple` of the font's own line height, or points. */
export interface LineHeight {
  readonly rule: 'multiple' | 'exact' | 'atLeast';
  readonly value: number;
}

export interface TabStop {
  readonly position: number;
  readonly align: 'left' | 'center' | 'right';
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

export type Borders = Readonly<Partial<Record<Side, Border>>>;

export interface Border {
  readonly style: 'single' | 'double' | 'thickThin' | 'thinThick' | 'dashed' | 'dotted';
  /** Of one line. */
  readonly width: number;
  readonly color: string;
  /** Between the line and the text. */
  readonly space: number;
}

export interface ListItem {
  readonly listId: string;
  readonly level: number;
  /** The bullet or number as it is drawn. */
  readonly marker: string;
  readonly isBullet: boolean;
}

export interface Table {
  readonly kind: 'table';
  /** Position among all tables of its part, nested ones included; from 0. */
  readonly index: number;
  /** Widths of the grid's columns. */
  readonly grid: readonly number[];
  readonly rows: readonly TableRow[];
  readonly indent: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Repeated on every page. */
  readonly isHeader: boolean;
  readonly cantSplit: boolean;
  /** At least this high; 0 when nothing is said. */
  readonly height: number;
}

export interface TableCell {
  readonly blocks: readonly Block[];
  /** First column of the grid that it covers. */
  readonly column: number;
  readonly span: number;
  /** Rows it covers; 0 when it is itself covered by a cell above. */
  readonly rowSpan: number;
  readonly borders: Borders;
  readonly shading?: string;
  readonly margins: Edges;
  readonly vertical: 'top' | 'center' | 'bottom';
}
