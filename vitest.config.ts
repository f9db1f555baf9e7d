// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/_loopback-only.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: more workers only take each other's time.
    maxWorkers: 2,
  },
});
