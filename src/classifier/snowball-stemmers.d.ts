declare module "snowball-stemmers" {
  export function newStemmer(language: string): { stem: typeof stem };
  function stem(word: string): string;
}
