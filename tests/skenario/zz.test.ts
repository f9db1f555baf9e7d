import { test } from 'vitest';
import { MENIT, siapkanPanggung, wib } from './_panggung.ts';
const buka = siapkanPanggung(wib('2026-10-19T07.30'));
test('x', () => {
  const p = buka();
  const g=(c:number,t:string)=>p.kantor.emulator.typeIn({spreadsheetId:p.kantor.registerId,sheet:'Register',row:1,column:c,values:[[t]]},p.kantor.pemilik);
  g(1,'No'); g(3,'Tahap');
  p.kirim(); p.sampai(p.kantor.emulator.kernel.now()+65*MENIT);
  for (const e of p.kantor.emulator.scripts.executions()) console.log(e.functionName, e.status, e.error, e.logs, e.trace.length);
  console.log(p.kantor.emulator.mail.all().map(m=>[m.to,m.subject,m.text]));
});
