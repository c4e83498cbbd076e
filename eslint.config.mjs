import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'web/engine/analysis.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['web/**'],
    // Text from an article must reach the page as text, never as markup.
    rules: {
      'no-eval': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Use text nodes.' },
        { property: 'outerHTML', message: 'Use text nodes.' },
        { property: 'insertAdjacentHTML', message: 'Use text nodes.' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
