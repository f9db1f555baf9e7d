import { createEmulator } from '../emulator/index.ts';
import { bacaNaskah } from './kantor/naskah.ts';
import { pasangKantor } from './kantor/pasang.ts';
const n = bacaNaskah({}, Date.now());
const start = Date.UTC(2026,8,30,17);
const e = createEmulator({start, seed:1});
const k = await pasangKantor(e, n.sop, n.kalender);
for (let i=0;i<4;i++){ const a=process.cpuUsage(); const f=e.advanceTo(start+ (i+1)*24*3600e3); const d=process.cpuUsage(a); console.log(f,'fires', ((d.user)/1000/f).toFixed(1),'ms user', ((d.system)/1000/f).toFixed(1), 'sys'); }
