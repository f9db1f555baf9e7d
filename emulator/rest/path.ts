// SPDX-License-Identifier: Apache-2.0
// Matches a request path against Google's path templates. Each segment is decoded by itself, after
// the literal custom verb (':append') is taken off: an encoded '/' or ':' stays in its name.

/** `/v4/spreadsheets/{spreadsheetId}/values/{range}:append` made ready for matching. */
export type PathTemplate = readonly Segment[];

interface Segment {
  /** The name between braces, or undefined for a literal segment. */
  readonly name: string | undefined;
  /** The literal text, or the custom verb with its colon after a `{name}` (empty if none). */
  readonly literal: string;
}

export function parseTemplate(template: string): PathTemplate {
  return splitPath(template).map((part) => {
    const braces = /^\{(\w+)\}(:\w+)?$/.exec(part);
    return braces === null
      ? { name: undefined, literal: part }
      : { name: braces[1], literal: braces[2] ?? '' };
  });
}

/** The values of the template's names, or undefined when the path is another one. */
export function matchPath(
  template: PathTemplate,
  pathname: string,
): Record<string, string> | undefined {
  const parts = splitPath(pathname);
  if (parts.length !== template.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const part = parts[index] ?? '';
    if (segment.name === undefined) {
      if (decode(part) !== segment.literal) return undefined;
      continue;
    }
    if (!part.endsWith(segment.literal)) return undefined;
    const value = part.slice(0, part.length - segment.literal.length);
    if (value === '') return undefined;
    found[segment.name] = decode(value);
  }
  return found;
}

const splitPath = (path: string): string[] => path.split('/').slice(1);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
