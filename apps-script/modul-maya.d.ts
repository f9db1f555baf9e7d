// SPDX-License-Identifier: Apache-2.0
// The modules that scripts/bundel-maya.ts makes when the bundle is made. Types only.

declare module 'kentongan:bawaan' {
  export const sop: import('../core/sop/sop.ts').Sop;
  export const kategori: readonly { readonly nama: string; readonly contoh: string }[];
  export const hariLibur: readonly import('../register/pasang/penyediaan.ts').HariLibur[];
  /** First values of the tab Pengaturan, by key, as text. */
  export const pengaturan: Readonly<Record<string, string>>;
}

declare module 'kentongan:templat' {
  export const surel: import('../templates/surat.ts').RenderTemplat;
  export const halaman: (nama: string, model: object) => string;
}

declare module 'kentongan:rekap-docx' {
  /** Base64. */
  export const rekapDocx: string;
}
