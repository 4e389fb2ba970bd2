/**
 * Passwords of twelve characters and more that guessers try first are words everyone uses, walks over a keyboard and
 * repetitions, dressed up with digits. So the rule undresses a password and looks at what is left.
 */
const words = new Set(
  (
    "password passwort motdepasse passe secret admin administrator administrateur root user utilisateur guest login connexion welcome " +
    "bienvenue willkommen bonjour hello salut letmein openup sesame access master manager changeme change default temp temporary test " +
    "testing demo sample example qwerty azerty qwertz asdf iloveyou love jetaime amour lovely sunshine soleil princess princesse " +
    "dragon monkey shadow superman batman spiderman pokemon starwars naruto football soccer baseball basketball hockey liverpool chelsea " +
    "arsenal barcelona madrid marseille paris london france canada berlin america summer winter spring autumn ete hiver printemps automne january february " +
    "march april may june july august september october november december monday friday sunday chocolate chocolat coffee whatever nothing freedom liberte " +
    "computer ordinateur internet google facebook linkedin microsoft windows apple samsung orange company entreprise business office bureau " +
    "lifetime value dashboard growth startup marketing customer client thomas michael daniel nicolas charlie jennifer jessica ashley robert loulou doudou " +
    "the my your our is it me you we and mon ma le la les de new nouveau pass word mot super mega best one two three four five six the"
  ).split(" "),
);

const walks = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertzuiopasdfghjklyxcvbnm",
  "01234567890123456789",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
].flatMap((walk) => [walk, [...walk].reverse().join("")]);

const lookalikes: Record<string, string> = { "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" };

export function isCommonPassword(password: string): boolean {
  const lower = password.normalize("NFKC").toLowerCase();
  if (new Set(lower).size <= 3 || isRepetition(lower) || isWalk(lower)) return true;
  const undressed = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return isWalk(undressed) || [undressed, spellOut(undressed), spellOut(lower)].some((form) => consistsOfWords(form.replace(/[^\p{L}]/gu, "")));
}

const spellOut = (text: string) => [...text].map((sign) => lookalikes[sign] ?? sign).join("");

/** Up to six characters, over and over. */
const isRepetition = (text: string) => [1, 2, 3, 4, 5, 6].some((length) => text.slice(0, length).repeat(text.length).startsWith(text));

/** Made of stretches of at least four neighbours, such as 1234qwerasdf. */
function isWalk(text: string): boolean {
  if (text.length === 0) return true;
  for (let length = text.length; length >= 4; length -= 1) {
    const stretch = text.slice(0, length);
    if (walks.some((walk) => walk.includes(stretch)) && isWalk(text.slice(length))) return true;
  }
  return false;
}

/** At most four common words: a sentence of six words is a good password whatever the words. */
function consistsOfWords(text: string, left = 4): boolean {
  if (text.length === 0) return true;
  if (left === 0) return false;
  for (let length = text.length; length >= 2; length -= 1) {
    if (words.has(text.slice(0, length)) && consistsOfWords(text.slice(length), left - 1)) return true;
  }
  return false;
}
