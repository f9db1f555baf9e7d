// SPDX-License-Identifier: Apache-2.0
// The register's door to time limits as text; they are read in core, for files are read the same way.

export { formatWaktuSop, parseWaktuSop } from '../../core/waktu/waktu-teks.ts';
