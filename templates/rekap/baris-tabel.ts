// SPDX-License-Identifier: Apache-2.0
// One row of a table that is not torn over two pages; a head repeats on each.

import { TableRow, type TableCell } from 'docx';

export const barisTabel = (children: readonly TableCell[], isKepala = false): TableRow =>
  new TableRow({ children, cantSplit: true, tableHeader: isKepala });
