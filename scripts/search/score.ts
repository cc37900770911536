/** How good a list of answers is, by graded queries. */

/** A query with the grade of each topic: 3 the page to find, 2 a good answer, 1 touches it. */
export interface GradedQuery {
  id: string;
  category: string;
  q: string;
  relevant: Record<string, number>;
}

/** What a query or a set of queries was worth, each from 0 to 1. */
export interface Score {
  ndcg: number;
  mrr: number;
  recall: number;
}

const CUT = 5;

/** The addresses of every topic; one that ends in `*` stands for all that begin so. */
export type Topics = Record<string, readonly string[]>;

function topicsOf(address: string, topics: Topics): string[] {
  return Object.entries(topics).flatMap(([topic, addresses]) =>
    addresses.some((one) => (one.endsWith('*') ? address.startsWith(one.slice(0, -1)) : one === address)) ? [topic] : [],
  );
}

/**
 * Scores the first five answers to a query: nDCG with gains of 2^grade − 1 (Järvelin and Kekäläinen 2002, in the form of
 * Burges et al. 2005), the reciprocal rank of the first good answer, and the share of good topics found. A topic counts
 * once: further pages of it are passed over.
 */
export function scoreOf(found: readonly string[], { relevant }: GradedQuery, topics: Topics): Score {
  const graded = Object.entries(relevant).filter(([topic]) => (topics[topic]?.length ?? 0) > 0);
  const gain = (grade: number) => 2 ** grade - 1;
  // Of two topics with one grade, a page counts for the one that names it.
  const breadth = (topic: string) => ((topics[topic] ?? []).some((one) => one.endsWith('*')) ? 1 : 0);
  const counted = new Set<string>();
  let [dcg, mrr, good, rank] = [0, 0, 0, 0];
  for (const address of found) {
    const own = graded.filter(([topic]) => topicsOf(address, topics).includes(topic));
    const [topic, grade = 0] =
      own
        .filter(([topic]) => !counted.has(topic))
        .sort(([one, grade], [other, otherGrade]) => otherGrade - grade || breadth(one) - breadth(other))[0] ?? [];
    if (topic === undefined && own.length > 0) continue;
    rank += 1;
    if (rank > CUT) break;
    if (topic === undefined) continue;
    counted.add(topic);
    dcg += gain(grade) / Math.log2(rank + 1);
    if (grade < 2) continue;
    good += 1;
    mrr ||= 1 / rank;
  }
  const grades = graded.map(([, grade]) => grade).sort((one, other) => other - one);
  const ideal = grades.slice(0, CUT).reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);
  const wanted = Math.min(CUT, grades.filter((grade) => grade >= 2).length);
  return { ndcg: ideal > 0 ? dcg / ideal : 0, mrr, recall: wanted > 0 ? good / wanted : 0 };
}

/** Whether the site has a page to find for a query. */
export function canBeAnswered({ relevant }: GradedQuery, topics: Topics): boolean {
  return Object.entries(relevant).some(([topic, grade]) => grade >= 2 && (topics[topic]?.length ?? 0) > 0);
}

/** The mean of several scores. */
export function meanOf(scores: readonly Score[]): Score {
  const mean = (pick: (score: Score) => number) => scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(1, scores.length);
  return { ndcg: mean(({ ndcg }) => ndcg), mrr: mean(({ mrr }) => mrr), recall: mean(({ recall }) => recall) };
}
