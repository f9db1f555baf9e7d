// SPDX-License-Identifier: Apache-2.0
// Styles of a DOCX as layers of properties, the last layer winning. Decides the order of the
// layers; what a property means is read elsewhere.

import { attributeOf, childOf, childrenOf, isOn, pathOf, valueOf, type Element } from './xml.ts';

/** Layers of `w:pPr`, `w:rPr` or the like, from the weakest to the strongest. */
export type Layers = readonly Element[];

export interface Styles {
  readonly defaultParagraph: string | undefined;
  /** Layers for a paragraph of this style, without its own direct properties. */
  paragraph(styleId: string | undefined): { readonly pPr: Layers; readonly rPr: Layers };
  character(styleId: string | undefined): Layers;
  table(styleId: string | undefined): { readonly tblPr: Layers; readonly pPr: Layers };
  /** The style's name in lower case: `heading 1`, `title`. */
  nameOf(styleId: string | undefined): string;
}

export function readStyles(root: Element | undefined): Styles {
  const styles = childrenOf(root, 'w:style');
  const byId = new Map(styles.map((style) => [attributeOf(style, 'w:styleId') ?? '', style]));
  const defaults = childOf(root, 'w:docDefaults');
  const isDefault = (type: string) => (style: Element) =>
    attributeOf(style, 'w:type') === type && attributeOf(style, 'w:default') === '1';
  const idOf = (style: Element | undefined) => attributeOf(style, 'w:styleId');
  const defaultParagraph = idOf(styles.find(isDefault('paragraph')));
  const defaultTable = idOf(styles.find(isDefault('table')));

  /** The style and those it is based on, the base first. */
  const chain = (styleId: string | undefined): Element[] => {
    const found: Element[] = [];
    let style = byId.get(styleId ?? '');
    while (style !== undefined && !found.includes(style)) {
      found.unshift(style);
      style = byId.get(valueOf(style, 'w:basedOn') ?? '');
    }
    return found;
  };
  const layers = (list: readonly Element[], name: string) =>
    list.map((style) => childOf(style, name)).filter((one) => one !== undefined);
  const base = (...path: string[]) => {
    const found = pathOf(defaults, ...path);
    return found === undefined ? [] : [found];
  };

  return {
    defaultParagraph,
    paragraph(styleId) {
      const list = chain(byId.has(styleId ?? '') ? styleId : defaultParagraph);
      return {
        pPr: [...base('w:pPrDefault', 'w:pPr'), ...layers(list, 'w:pPr')],
        rPr: [...base('w:rPrDefault', 'w:rPr'), ...layers(list, 'w:rPr')],
      };
    },
    character: (styleId) => layers(chain(styleId), 'w:rPr'),
    table(styleId) {
      const list = chain(styleId ?? defaultTable);
      return { tblPr: layers(list, 'w:tblPr'), pPr: layers(list, 'w:pPr') };
    },
    nameOf: (styleId) =>
      (valueOf(byId.get(styleId ?? defaultParagraph ?? ''), 'w:name') ?? '').toLowerCase(),
  };
}

/** This child in the strongest layer that has it. */
export function strongest(layers: Layers, name: string): Element | undefined {
  for (const layer of layers.toReversed()) {
    const found = childOf(layer, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Attributes are inherited one by one: `w:spacing` may get `w:after` here and `w:line` there. */
export function attributeIn(layers: Layers, name: string, attribute: string): string | undefined {
  for (const layer of layers.toReversed()) {
    const value = attributeOf(childOf(layer, name), attribute);
    if (value !== undefined) return value;
  }
  return undefined;
}

export const isOnIn = (layers: Layers, name: string): boolean => isOn(strongest(layers, name));

/** Twentieths of a point (or another unit, by `divisor`) to points. */
export function pointsIn(
  layers: Layers,
  name: string,
  attribute: string,
  divisor = 20,
): number | undefined {
  const text = attributeIn(layers, name, attribute);
  const value = text === undefined ? Number.NaN : Number.parseFloat(text);
  return Number.isNaN(value) ? undefined : value / divisor;
}
