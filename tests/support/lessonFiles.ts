/** The lessons that the page ships. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseLesson, type LessonTrace } from '../../src/experiments/lessonTrace.ts';

const folder = new URL('../../public/lessons/', import.meta.url);

export const LESSON_FILES = readdirSync(folder).map((name) => name.replace('.json', ''));

export const lessonText = (name: string): string => readFileSync(new URL(`${name}.json`, folder), 'utf8');
export const lessonOf = (name: string): LessonTrace => parseLesson(lessonText(name));
