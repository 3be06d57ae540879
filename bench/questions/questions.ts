import type { Question } from '../question.js';
import { articles } from './articles.js';
import { claimsAbout } from './claims-about.js';
import { counts } from './counts.js';
import { fullText } from './full-text.js';
import { organization } from './organization.js';
import { speaker } from './speaker.js';

/** What is asked of every contender, in the order of the table. */
export const QUESTIONS: readonly Question[] = [speaker, organization, articles, ...claimsAbout, counts, fullText];
