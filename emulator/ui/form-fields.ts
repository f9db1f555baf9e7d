// SPDX-License-Identifier: Apache-2.0
// Reads the text fields of a posted form. A file where a text belongs counts as nothing.

export const textField = (data: FormData, name: string): string => textFields(data, name)[0] ?? '';

export const textFields = (data: FormData, name: string): string[] =>
  data.getAll(name).filter((value) => typeof value === 'string');
