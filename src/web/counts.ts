/** What the landing page counts. */
export const COUNTED = ['articles', 'claims', 'actors', 'organizations', 'topics'] as const;

export const COUNTS_QUERY = `query Counts { statistics { ${COUNTED.join(' ')} } }`;
