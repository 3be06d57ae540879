import { idOf, nameKey } from '../../model/ids.js';
import { examinedNames, examinedTopics } from '../cypher/verify.js';
import { trigrams } from '../name-match.js';
import { Notes, type Subject } from './subject.js';

/** A name is there because a party is known by it. */
export const names: Subject = {
  label: 'Name',
  page: 2_000,
  examine: async (engine, keys) => {
    const rows = await engine.read(examinedNames, { ids: keys });
    return rows.flatMap((row) => {
      const notes = new Notes(row.key);
      notes.expect(row.parties > 0, 'some party is known by every name', row.parties);
      notes.same(row.trigrams, trigrams(row.key), 'a name is looked for by its letters');
      return notes.findings;
    });
  },
};

/** A topic is there because a claim concerns it. */
export const topics: Subject = {
  label: 'Topic',
  page: 2_000,
  examine: async (engine, keys) => {
    const rows = await engine.read(examinedTopics, { ids: keys });
    return rows.flatMap(({ id, name, key, byName, claims, ...row }) => {
      const notes = new Notes(id);
      notes.expect(claims > 0, 'some claim concerns every topic', name);
      notes.same([id, key], [idOf('Topic', nameKey(name)), nameKey(name)], 'a topic’s id and key follow from its name');
      notes.same(byName, `${key}|${id}`, 'a topic is listed by its name');
      notes.same(row.trigrams, trigrams(key), 'a topic is looked for by its letters');
      return notes.findings;
    });
  },
};
