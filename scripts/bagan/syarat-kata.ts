// SPDX-License-Identifier: Apache-2.0
// A condition on an aduan in words: `kelas Berat; kanal WA atau SMS`.

import type { Sop, Syarat } from '../../core/sop/sop.ts';

export function bacaSyarat(sop: Sop, syarat: Syarat): string {
  const kelas = syarat.kelas?.map((id) => sop.kelas?.find((k) => k.id === id)?.label ?? id);
  return [
    sebut('jenis', syarat.jenis),
    sebut('kelas', kelas),
    sebut('kategori', syarat.kategori),
    sebut('kanal', syarat.kanal),
  ]
    .filter(Boolean)
    .join('; ');
}

function sebut(nama: string, nilai: readonly string[] | undefined): string {
  return nilai === undefined || nilai.length === 0 ? '' : `${nama} ${nilai.join(' atau ')}`;
}
