// SPDX-License-Identifier: Apache-2.0
// Reads appsscript.json: what a project may use, in which zone it lives, who its web app serves.

import { notEmulated } from '../api-error.ts';
import type { ProjectFile } from './store.ts';
import { isTimeZone } from './time-zone.ts';

export interface Manifest {
  readonly timeZone: string;
  /** Undefined: Google finds the scopes by itself, and nothing is missing. */
  readonly oauthScopes: readonly string[] | undefined;
  readonly advancedServices: readonly string[];
  readonly webapp: { readonly access: WebAppAccess; readonly executeAs: ExecuteAs } | undefined;
}

export type WebAppAccess = 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';
export type ExecuteAs = 'USER_ACCESSING' | 'USER_DEPLOYING';

interface ManifestJson {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly runtimeVersion?: string;
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
    readonly libraries?: readonly unknown[];
  };
  readonly webapp?: { readonly access?: WebAppAccess; readonly executeAs?: ExecuteAs };
}

const EMULATED_SERVICES = new Set(['Sheets sheets v4', 'Drive drive v3']);

/** Throws what a push would be refused for. */
export function readManifest(files: readonly ProjectFile[]): Manifest {
  const file = files.find(({ name, type }) => name === 'appsscript' && type === 'JSON');
  if (file === undefined) {
    throw new Error('Project contents must include a manifest file named appsscript.');
  }
  const json = JSON.parse(file.source) as ManifestJson;
  if (json.runtimeVersion !== undefined && !['V8', 'STABLE'].includes(json.runtimeVersion)) {
    throw notEmulated(`runtimeVersion ${json.runtimeVersion}`);
  }
  if ((json.dependencies?.libraries ?? []).length > 0) throw notEmulated('script libraries');
  const timeZone = json.timeZone ?? 'Etc/GMT';
  if (!isTimeZone(timeZone)) throw new Error(`Invalid manifest: unknown timeZone ${timeZone}.`);
  return {
    timeZone,
    oauthScopes: json.oauthScopes,
    advancedServices: readServices(json),
    webapp: readWebApp(json),
  };
}

function readServices(json: ManifestJson): string[] {
  const services = json.dependencies?.enabledAdvancedServices ?? [];
  return services.map(({ userSymbol, serviceId, version }) => {
    const service = `${userSymbol} ${serviceId} ${version}`;
    if (!EMULATED_SERVICES.has(service)) throw notEmulated(`advanced service ${service}`);
    return userSymbol;
  });
}

function readWebApp({ webapp }: ManifestJson): Manifest['webapp'] {
  if (webapp === undefined) return undefined;
  const { access = 'MYSELF', executeAs = 'USER_DEPLOYING' } = webapp;
  return { access, executeAs };
}
