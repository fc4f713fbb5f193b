import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { directions } from './eslint/rooms.ts'

export default [
  { ignores: ['dist/', 'target/', 'node_modules/', 'test-results/', 'playwright-report/', 'src/api/schema.d.ts'] },
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.{ts,js,mjs,vue}'],
    languageOptions: {
      parserOptions: { parser: tseslint.parser },
      // no-eval and no-implied-eval see only what they know to be the browser's.
      globals: { window: 'readonly', setTimeout: 'readonly', setInterval: 'readonly' },
    },
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    plugins: { rooms: { rules: { directions } } },
    rules: {
      'rooms/directions': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'Text only: no HTML from strings.',
        },
        { selector: 'Property[key.name="dangerouslyUseHTMLString"]', message: 'Text only: no HTML from strings.' },
      ],
    },
  },
  {
    files: ['src/**/*.vue'],
    rules: {
      'vue/no-v-html': 'error',
      'vue/no-v-text-v-html-on-component': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/require-default-prop': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
    },
  },
  {
    files: ['*.config.ts', '**/*.test.ts', 'mock/**', 'e2e/**', '*.mjs', 'eslint/**'],
    rules: { 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
]
