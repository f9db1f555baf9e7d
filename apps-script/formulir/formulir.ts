// SPDX-License-Identifier: Apache-2.0
// Reads the form's responses as plain data. What the answers mean is register/formulir/formulir.ts; which of
// them are new is intake.ts.

import type { Jawaban } from '../../register/formulir/formulir.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { BOLEH_BACA, cobaUlang, type Anggaran } from '../google/anggaran.ts';
import type { Respons } from './respons.ts';

/** Responses sent at or after a moment, in the order in which they were sent. */
export function bacaRespons(anggaran: Anggaran, formulirId: string, sejak: Instan): Respons[] {
  return cobaUlang('Formulir (respons)', anggaran, BOLEH_BACA, () =>
    bukaFormulir(formulirId).getResponses(new Date(sejak)).map(keRespons),
  ).sort((a, b) => a.dikirim - b.dikirim || (a.id < b.id ? -1 : 1));
}

/** One response by its id; throws Google's error when it was deleted. */
export function bacaSatuRespons(anggaran: Anggaran, formulirId: string, id: string): Respons {
  return cobaUlang('Formulir (respons)', anggaran, BOLEH_BACA, () =>
    keRespons(bukaFormulir(formulirId).getResponse(id)),
  );
}

export function bukaFormulir(formulirId: string): GoogleAppsScript.Forms.Form {
  return FormApp.openById(formulirId);
}

function keRespons(respons: GoogleAppsScript.Forms.FormResponse): Respons {
  return {
    id: respons.getId(),
    dikirim: respons.getTimestamp().getTime(),
    jawaban: () => respons.getItemResponses().map(keJawaban),
    surel: () => respons.getRespondentEmail(),
  };
}

/** The item of an answer is gone when somebody deleted the question since. */
function keJawaban(jawaban: GoogleAppsScript.Forms.ItemResponse): Jawaban {
  const butir = jawaban.getItem() as GoogleAppsScript.Forms.Item | null;
  return { judul: butir === null ? '' : butir.getTitle(), nilai: jawaban.getResponse() };
}
