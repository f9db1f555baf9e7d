// SPDX-License-Identifier: Apache-2.0
// The part of tabulator-tables 6.5 that the grid uses; the package brings no types of its own.

declare module 'tabulator-tables' {
  export interface CellComponent {
    getValue(): unknown;
    getElement(): HTMLElement;
    getRow(): RowComponent;
    getColumn(): ColumnComponent;
    edit(force?: boolean): boolean;
  }
  export interface RowComponent {
    getData(): Record<string, unknown>;
    getElement(): HTMLElement;
  }
  export interface ColumnComponent {
    getField(): string | undefined;
    getElement(): HTMLElement;
  }
  export interface RangeComponent {
    getTopEdge(): number;
    getBottomEdge(): number;
    getStructuredCells(): CellComponent[][];
  }
  export type Editor = (
    cell: CellComponent,
    onRendered: (callback: () => void) => void,
    success: (value: unknown) => void,
    cancel: () => void,
  ) => HTMLElement | false;
  export interface ColumnDefinition {
    title: string;
    field?: string;
    width?: number;
    minWidth?: number;
    frozen?: boolean;
    visible?: boolean;
    resizable?: boolean | 'header';
    hozAlign?: string;
    headerHozAlign?: string;
    formatter?: string | ((cell: CellComponent) => HTMLElement | string);
    editor?: Editor;
    editable?: boolean | ((cell: CellComponent) => boolean);
    cssClass?: string;
    tooltip?: (event: MouseEvent, cell: CellComponent) => string;
  }
  export class Tabulator {
    static registerModule(modules: readonly unknown[]): void;
    constructor(element: HTMLElement, options: Record<string, unknown>);
    on(event: string, callback: (...args: never[]) => void): void;
    updateData(rows: readonly Record<string, unknown>[]): Promise<void>;
    replaceData(rows: readonly Record<string, unknown>[]): Promise<void>;
    getRanges(): RangeComponent[];
    destroy(): void;
    readonly element: HTMLElement;
    readonly rowManager: { readonly element: HTMLElement };
  }
  export const EditModule: unknown;
  export const FormatModule: unknown;
  export const FrozenColumnsModule: unknown;
  export const FrozenRowsModule: unknown;
  export const KeybindingsModule: unknown;
  export const ResizeColumnsModule: unknown;
  export const SelectRangeModule: unknown;
  export const InteractionModule: unknown;
}
