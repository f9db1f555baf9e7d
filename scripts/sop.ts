// SPDX-License-Identifier: Apache-2.0
// `npm run sop -- ID|FILE`: checks a SOP, prints its table, and draws it for the office wall. Exit
// code 1 when the SOP has an error (nothing is drawn then), 2 when the command is wrong.

import { jalankanSop } from './bagan/perintah.ts';
import { folderPemanggil } from './kantor/letak.ts';

// Paths are meant from where the person stands, not from the folder of package.json.
process.chdir(folderPemanggil('sop'));

process.exitCode = await jalankanSop(process.argv.slice(2), {
  tulis: (baris) => {
    console.log(baris);
  },
  salah: (baris) => {
    console.error(baris);
  },
  lebar: process.stdout.columns,
});
