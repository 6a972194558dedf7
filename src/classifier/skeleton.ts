/**
 * A word's consonants in their order: what is left when someone who texts drops the vowels. The first letter stays
 * whatever it is, doubled letters are one: "message", "mesage" and "msg" are all "msg". Empty for a word
 * with digits or of another script than Latin.
 */
export function skeleton(word: string): string {
  let bones = "";
  let previous = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 97 || code > 122) return "";
    const isVowel = code === 97 || code === 101 || code === 105 || code === 111 || code === 117;
    if ((i === 0 || !isVowel) && code !== previous) bones += word.charAt(i);
    if (i === 0 || !isVowel) previous = code;
  }
  return bones;
}
