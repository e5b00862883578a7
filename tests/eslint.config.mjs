import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const config = [
  {
    ignores: [
      ...['.next/**', 'node_modules/**', 'data/**', 'next-env.d.ts'],
      ...['lib/core/generated/**', 'tests/.results/**', 'coverage/**'],
    ],
  },
  ...next,
  ...typescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  // Pages without scripts: Next's own links and pictures need some.
  {
    files: ['components/layout/plain-document.tsx', 'components/responses/simple/*.tsx'],
    rules: {
      '@next/next/no-head-element': 'off',
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
    },
  },
  // Next reads its configuration by require, and so its file is CommonJS.
  { files: ['next.config.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
]

export default config
