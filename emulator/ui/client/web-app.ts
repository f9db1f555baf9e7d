// SPDX-License-Identifier: Apache-2.0
// The page around a web app: it only holds the frame and carries its calls.

import { find } from './dom.ts';
import { connectFrame } from './frame-host.ts';

connectFrame(find('.app-frame', HTMLIFrameElement), () => undefined);
