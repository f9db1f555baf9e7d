// SPDX-License-Identifier: Apache-2.0
// Whether a text of the office is written in the good and proper Indonesian that a SOP may demand:
// no chat abbreviations, no shouting, more than a word or two. It judges no style and corrects
// nothing, and is never asked about a text of a citizen.

/** As people type them in a chat, in lower case, and what to write instead. */
const BAKU: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aja: 'saja',
    bbrp: 'beberapa',
    bgmn: 'bagaimana',
    bhw: 'bahwa',
    blm: 'belum',
    bnyk: 'banyak',
    bs: 'bisa',
    bsk: 'besok',
    byk: 'banyak',
    dg: 'dengan',
    dgn: 'dengan',
    dlm: 'dalam',
    dmn: 'di mana',
    dng: 'dengan',
    dpt: 'dapat',
    dri: 'dari',
    dtg: 'datang',
    enggak: 'tidak',
    ga: 'tidak',
    gak: 'tidak',
    gk: 'tidak',
    gmn: 'bagaimana',
    hrs: 'harus',
    jd: 'jadi',
    jg: 'juga',
    jgn: 'jangan',
    kalo: 'kalau',
    klo: 'kalau',
    kmi: 'kami',
    kmrn: 'kemarin',
    knp: 'mengapa',
    kpd: 'kepada',
    krg: 'kurang',
    krn: 'karena',
    lg: 'lagi',
    lgsg: 'langsung',
    makasih: 'terima kasih',
    mgkn: 'mungkin',
    mhn: 'mohon',
    mrk: 'mereka',
    msh: 'masih',
    nggak: 'tidak',
    nnt: 'nanti',
    ngga: 'tidak',
    pdhl: 'padahal',
    pkl: 'pukul',
    sblm: 'sebelum',
    sbg: 'sebagai',
    sbb: 'sebagai berikut',
    sdg: 'sedang',
    sdh: 'sudah',
    shg: 'sehingga',
    sj: 'saja',
    skrg: 'sekarang',
    spt: 'seperti',
    spy: 'supaya',
    stlh: 'setelah',
    sy: 'saya',
    tdk: 'tidak',
    tgl: 'tanggal',
    thd: 'terhadap',
    thx: 'terima kasih',
    tks: 'terima kasih',
    tlg: 'tolong',
    tp: 'tetapi',
    tpi: 'tetapi',
    trims: 'terima kasih',
    trmksh: 'terima kasih',
    tsb: 'tersebut',
    tsbt: 'tersebut',
    ttg: 'tentang',
    udah: 'sudah',
    udh: 'sudah',
    utk: 'untuk',
    ybs: 'yang bersangkutan',
    yg: 'yang',
  }),
);
/** Of a page or a mailbox: the letters in it are no words. */
const ALAMAT = /@|:\/\/|^www\.|\.(?:go|co|ac|sch|desa|id|com|org|net)(?:\W|$)/i;
const KATA_PALING_SEDIKIT = 3;

export interface TemuanBahasa {
  /** Words as typed, each once in order, and what to write instead. */
  readonly singkatan: readonly { readonly kata: string; readonly baku: string }[];
  /** The whole text is in capitals. */
  readonly kapital: boolean;
  readonly terlaluPendek: boolean;
}

/** Undefined when there is nothing to object to. */
export function periksaBahasa(teks: string): TemuanBahasa | undefined {
  const kata = pecahKata(teks);
  const kapital = teks !== teks.toLowerCase() && teks === teks.toUpperCase();
  const singkatan = new Map<string, { kata: string; baku: string }>();
  for (const satu of kata) {
    const kecil = satu.toLowerCase();
    // In capitals it is the name of something: SPT, SDG, PKL.
    if (!kapital && satu.length > 1 && satu === satu.toUpperCase()) continue;
    const baku = BAKU.get(kecil);
    if (baku !== undefined && !singkatan.has(kecil)) singkatan.set(kecil, { kata: satu, baku });
  }
  const terlaluPendek = kata.length < KATA_PALING_SEDIKIT;
  if (singkatan.size === 0 && !kapital && !terlaluPendek) return undefined;
  return { singkatan: [...singkatan.values()], kapital, terlaluPendek };
}

/** Words with a letter in them; addresses of pages and mail are none. */
function pecahKata(teks: string): string[] {
  return teks
    .split(/\s+/u)
    .filter((k) => !ALAMAT.test(k))
    .flatMap((k) => k.split(/[^\p{L}\p{N}'’]+/u))
    .filter((k) => /\p{L}/u.test(k));
}
