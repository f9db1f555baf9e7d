// SPDX-License-Identifier: Apache-2.0
// Forms, mail and Drive. Letters go to the account that runs the probe, or nowhere.

import { google, type Json, type JsonObject } from './google.ts';
import { told } from './answer.ts';
import type { Probe } from './probe.ts';

const SUBJECT = 'Probe Kentongan (boleh dihapus)';

export const FILES: readonly Probe[] = [
  {
    id: 'formulir-baru',
    about: 'Formulir baru: judul, diterbitkan atau belum, menerima jawaban atau belum',
    observe(bench) {
      const form = bench.form();
      const published = told(bench, () => form.isPublished());
      return { judul: form.getTitle(), terbit: published, menerima: form.isAcceptingResponses() };
    },
  },
  {
    id: 'formulir-izin',
    about: 'Siapa yang boleh membuka dan mengisi formulir baru',
    observe(bench) {
      const fields = 'permissions(type,role,view)';
      const { permissions } = google().Drive.Permissions.list(bench.form().getId(), { fields });
      return permissions ?? [];
    },
  },
  {
    id: 'formulir-surel',
    about: 'Pengumpulan alamat surel oleh formulir',
    observe(bench) {
      const form = bench.form();
      const verified = google().FormApp.EmailCollectionType?.VERIFIED;
      const set = () => {
        if (form.setEmailCollectionType === undefined) return 'tidak ada';
        form.setEmailCollectionType(verified);
        return form.collectsEmail();
      };
      return [
        form.collectsEmail(),
        told(bench, set),
        told(bench, () => form.setCollectEmail(false).collectsEmail()),
      ];
    },
  },
  {
    id: 'formulir-butir',
    about: 'Nomor butir formulir, dan penolakan pilihan kembar dan konversi',
    observe(bench) {
      const form = bench.form();
      const text = form.addTextItem().setTitle('Nama');
      const id = text.getId();
      return [
        Number.isInteger(id) && id > 0 && id < 2 ** 31,
        told(bench, () => void form.addListItem().setChoiceValues(['a', 'a'])),
        told(bench, () => void form.getItemById(id)?.asListItem()),
        form.getItemById(123) === null,
      ];
    },
  },
  {
    id: 'surel-hitung',
    about: 'Berapa jatah yang dihitung bila alamat yang sama disebut dua kali',
    observe(bench) {
      const { MailApp } = google();
      const before = MailApp.getRemainingDailyQuota();
      const to = `${bench.me()},${bench.me()}`;
      MailApp.sendEmail({ to, subject: SUBJECT, body: 'Surat uji dari probe.' });
      return before - MailApp.getRemainingDailyQuota();
    },
  },
  {
    id: 'surel-penolakan',
    about: 'Surat tanpa alamat, alamat rusak, tanpa isi, baris baru dalam perihal',
    observe(bench) {
      const send = (message: object) =>
        told(bench, () => google().MailApp.sendEmail({ subject: SUBJECT, ...message }));
      const to = bench.me();
      return [
        send({ to: '', body: 'x' }),
        send({ to: 'bukan alamat', body: 'x' }),
        send({ to, subject: `${SUBJECT}\nBaris: dua`, body: 'x' }),
        send({ to, subject: 'x'.repeat(251), body: 'x' }),
        send({ to, body: '' }),
      ];
    },
  },
  {
    id: 'salin-appproperties',
    about: 'appProperties pada salinan berkas',
    observe(bench) {
      const id = bench.textFile({ appProperties: { uji: 'ya' } });
      const copy = google().Drive.Files.copy({}, id, { fields: 'id,appProperties' });
      bench.note(String(copy['id']));
      return copy['appProperties'] ?? {};
    },
  },
  {
    id: 'appproperties-besar',
    about: 'appProperties di atas 124 bita',
    observe(bench) {
      const make = (length: number) =>
        told(bench, () => void bench.textFile({ appProperties: { kunci: 'x'.repeat(length) } }));
      return [make(119), make(120)];
    },
  },
  {
    id: 'kunci-isi',
    about: 'Berkas yang dikunci (contentRestrictions): ganti nama, lalu buka kunci',
    observe(bench) {
      const id = bench.textFile();
      const update = (body: object) =>
        told(bench, () => void google().Drive.Files.update(body, id));
      return [
        update({ contentRestrictions: [{ readOnly: true, reason: 'uji' }] }),
        update({ name: SUBJECT }),
        update({ description: 'uji' }),
        update({ contentRestrictions: [{ readOnly: false }] }),
        update({ name: SUBJECT }),
      ];
    },
  },
  {
    id: 'daftar-segera',
    about: 'Berkas baru segera ditemukan menurut appProperties',
    observe(bench) {
      const value = `uji-${new Date().getTime()}`;
      const count = (): Json => {
        const q = `appProperties has { key='uji' and value='${value}' } and trashed = false`;
        const { files } = google().Drive.Files.list({ q, fields: 'files(id)' });
        return ((files ?? []) as unknown as JsonObject[]).length;
      };
      const before = count();
      bench.textFile({ appProperties: { uji: value } });
      return [before, count()];
    },
  },
  {
    id: 'buang-formulir',
    about: 'Formulir buatan script dapat dibuang dengan izin drive.file',
    observe(bench) {
      const id = bench.form().getId();
      return told(bench, () => void google().Drive.Files.update({ trashed: true }, id));
    },
  },
  {
    id: 'berkas-tiada',
    about: 'Kata-kata untuk berkas yang tidak ada',
    observe(bench) {
      const id = '1probeKentonganTidakAda000000000000000000000';
      const { Drive, Sheets, SpreadsheetApp } = google();
      return [
        told(bench, () => void Drive.Files.get(id)),
        told(bench, () => void Sheets.Spreadsheets.get(id)),
        told(bench, () => void SpreadsheetApp.openById(id)),
      ];
    },
  },
];
