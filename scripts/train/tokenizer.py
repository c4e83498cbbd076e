"""Words and sentences as the engine itself splits them."""

import json
import subprocess


CHUNK = 400  # texts a call


class Engine:
    """The tokenizer of the command-line program, for texts that are named beforehand."""

    def __init__(self, program, texts):
        self.known, texts = {}, list(dict.fromkeys(texts))
        for start in range(0, len(texts), CHUNK):
            self.read(program, texts[start: start + CHUNK])

    def read(self, program, texts):
        lines = "".join(json.dumps({"id": "", "text": text}) + "\n" for text in texts)
        answers = subprocess.run([program, "features"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
        for text, line in zip(texts, answers.stdout.splitlines(), strict=True):
            self.known[text] = grouped(json.loads(line)["words"], code_points(text))

    def sentences(self, text):
        """[[(start, end), ...], ...], code points."""
        return self.known[text]


def grouped(words, place):
    result = []
    for word in words:
        while len(result) <= word["sentence"]:
            result.append([])
        result[word["sentence"]].append((place(word["start"]), place(word["end"])))
    return result


def code_points(text):
    """A function from UTF-16 offsets to code points."""
    if not text or max(text) <= "\uffff":
        return lambda offset: offset
    offsets = []
    for index, char in enumerate(text):
        offsets += [index] * (2 if char > "\uffff" else 1)
    offsets.append(len(text))
    return lambda offset: offsets[offset]
