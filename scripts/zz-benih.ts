import { bacaNaskah } from './kantor/naskah.ts';
import { mainkanKantor } from './kantor/mainkan-kantor.ts';
import { tanpaKemajuan } from './kantor/kemajuan.ts';
for (const benih of process.argv.slice(2).map(Number)) { const n = bacaNaskah({ bulan: '2026-10' }, Date.now()); const h = await mainkanKantor({ ...n, benih, kemajuan: tanpaKemajuan }); const { masuk, selesai, terbuka, terlambat, dibukaKembali, tindakanDitolakDahulu, penilaian, kejanggalan } = h.ringkas(0); console.log(JSON.stringify({ benih, masuk, selesai, terbuka, terlambat, dibukaKembali, tindakanDitolakDahulu, penilaian, kejanggalan })); }
