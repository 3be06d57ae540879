import { jsonValue } from '../json.js';
import { addressOf, dayOf, type ToldMetadata } from '../told-metadata.js';
import { isObject } from './lines.js';
import type { PageDocument } from './page.js';
import { kindsOf, listOf, nameOf, thingsIn, type Thing } from './schema-org.js';

const ARTICLES = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/u;

/**
 * What a page tells of its article. Where several places tell it, JSON-LD, which is made for machines, goes before
 * OpenGraph, and that before HTML's own elements; for the address the canonical link goes first.
 */
export function metadataOfPage(document: PageDocument, fetchedFrom: string | null): ToldMetadata {
  const article = articleThing(document);
  const meta = (...names: string[]): string | null =>
    names.map((name) => contentOf(document, name)).find((content) => content !== null) ?? null;
  const attribute = (selector: string, name: string): string | null =>
    document.querySelector(selector)?.getAttribute(name) ?? null;
  const authors = listOf(article.author)
    .map(nameOf)
    .filter((name) => name !== null);
  return {
    title: text(article.headline) ?? meta('og:title', 'twitter:title') ?? document.title,
    url: addressOfPage(
      [attribute('link[rel~="canonical"]', 'href'), meta('og:url'), text(article.url), idOf(article.mainEntityOfPage)],
      fetchedFrom,
    ),
    publisher: nameOf(listOf(article.publisher)[0]) ?? meta('og:site_name', 'application-name', 'publisher'),
    authors: authors.length > 0 ? authors : bylines(meta('author', 'article:author', 'byl', 'parsely-author')),
    date:
      dayOf(article.datePublished) ??
      dayOf(
        meta(
          'article:published_time',
          'date',
          'pubdate',
          'publishdate',
          'dc.date',
          'dc.date.issued',
          'parsely-pub-date',
        ),
      ) ??
      dayOf(attribute('time[datetime]', 'datetime')),
    language: text(article.inLanguage) ?? attribute('html', 'lang') ?? meta('og:locale', 'content-language'),
  };
}

function contentOf(document: PageDocument, name: string): string | null {
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    const content = document.querySelector(`meta[${key}="${name}" i]`)?.getAttribute('content');
    if (content !== null && content !== undefined && content.trim() !== '') return content;
  }
  return null;
}

/** An address is no byline: OpenGraph allows a link to a profile. */
function bylines(author: string | null): string[] {
  return author === null || /^https?:/u.test(author.trim()) ? [] : [author];
}

/** The first that is an address and not the site's front page, which careless pages all call their canonical one. */
function addressOfPage(told: readonly (string | null)[], fetchedFrom: string | null): string | null {
  const base = fetchedFrom ?? undefined;
  const addresses = told.map((each) => addressOf(each, base)).filter((each) => each !== null);
  return (
    [...addresses, ...(fetchedFrom === null ? [] : [fetchedFrom])].find((each) => new URL(each).pathname !== '/') ??
    null
  );
}

/** The page's article as JSON-LD tells it; empty where it does not. */
function articleThing(document: PageDocument): Thing {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const thing of thingsIn(jsonIn(script.textContent ?? '')))
      if (kindsOf(thing).some((kind) => ARTICLES.test(kind))) return thing;
  }
  return {};
}

/** Pages hold broken JSON-LD often; the rest of the page is read all the same. */
function jsonIn(script: string): unknown {
  try {
    return jsonValue(script.replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|\]\]>\s*$/gu, ''));
  } catch {
    return null;
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function idOf(value: unknown): string | null {
  return text(value) ?? (isObject(value) ? text(value['@id']) : null);
}
