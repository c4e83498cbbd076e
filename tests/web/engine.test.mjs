// The fixture is an analysis as the schema has it, and so are all others that the tests see.
import { test } from 'node:test';
import { analysis, text } from './fixture/article.mjs';
import { assertAnalysis } from './schema.mjs';

test('the analysis of the fixture is valid', () => assertAnalysis(analysis, text));
