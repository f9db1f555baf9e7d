// SPDX-License-Identifier: Apache-2.0
// What the forms service says in English, as the page says it in Indonesian. Words that the form's
// own editor wrote are never touched.

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^This is a required question$/, 'Pertanyaan ini wajib diisi.'],
  [/^Invalid choice$/, 'Pilihan tidak dikenal.'],
  [/^Only one answer is allowed$/, 'Hanya satu jawaban yang diperbolehkan.'],
  [/^Invalid date$/, 'Tanggal tidak valid.'],
  [/^Must be a valid email address$/, 'Harus berupa alamat email yang valid.'],
  [/^Must be a valid URL$/, 'Harus berupa URL yang valid.'],
  [/^Must be a number$/, 'Harus berupa angka.'],
  [/^Must be a whole number$/, 'Harus berupa bilangan bulat.'],
  [/^Must be at least (\d+) characters$/, 'Paling sedikit $1 karakter.'],
  [/^Must be fewer than (\d+) characters$/, 'Paling banyak $1 karakter.'],
  [/^Must select at least (\d+) options$/, 'Pilih paling sedikit $1 pilihan.'],
  [/^Must select at most (\d+) options$/, 'Pilih paling banyak $1 pilihan.'],
  [/^Must select exactly (\d+) options$/, 'Pilih tepat $1 pilihan.'],
  [/^Must match (.*)$/s, 'Harus cocok dengan pola $1'],
  [/^Must not match (.*)$/s, 'Tidak boleh cocok dengan pola $1'],
  [/^Must contain (.*)$/s, 'Harus memuat $1'],
  [/^Must not contain (.*)$/s, 'Tidak boleh memuat $1'],
  [/^Your response has been recorded\.?$/, 'Tanggapan Anda telah direkam.'],
  [
    /^The form (.*) is no longer accepting responses\.?/s,
    'Formulir $1 tidak lagi menerima tanggapan.',
  ],
  [/^(.*) is not available\.$/s, 'Formulir $1 belum dibuka.'],
  [/^Sign in to continue$/, 'Masuklah dengan akun Google untuk mengisi formulir ini.'],
  [/^You've already responded$/, 'Anda sudah pernah mengisi formulir ini.'],
  [/^Sorry, the file does not exist\.$/, 'Formulir ini tidak ada.'],
  [/^Editing responses is not allowed/, 'Tanggapan pada formulir ini tidak dapat diedit.'],
];

export function inIndonesian(message: string): string {
  for (const [pattern, words] of WORDS) {
    if (pattern.test(message)) return message.replace(pattern, words);
  }
  return message;
}
