import pytest

from lumigate.draft.speech.languages import find_language
from lumigate.draft.speech.sentences import split_sentences


def sentences(text: str, language: str) -> list[str]:
    return [
        " ".join(word.text for word in found.words)
        for found in split_sentences(text, find_language(language))
    ]


def test_a_sentence_ends_at_its_mark() -> None:
    assert sentences("Hello there! How are you? Fine.", "en") == ["Hello there!", "How are you?", "Fine."]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dr. Smith met J. Doe.", "en"),
        ("Am 3. Mai war es so weit.", "de"),
        ("He said e.g. nothing.", "en"),
        ("It costs 3.50 today.", "en"),
        ("Das ist z. B. Papier.", "de"),
        ("Ludwig XIV. Und so weiter.", "de"),
        ("He lives at no. 5 now.", "en"),
    ],
)
def test_a_dot_inside_a_sentence_does_not_end_it(text: str, language: str) -> None:
    assert sentences(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("We had tea, cake, etc. Then we left.", "en", 2),
        ("I said no. Then we left.", "en", 2),
        ("Es war 1984. Dann kam er.", "de", 2),
        ("He arrived at 3 p.m. Then we left.", "en", 2),
    ],
)
def test_a_short_form_at_the_end_lets_the_sentence_end(text: str, language: str, count: int) -> None:
    assert len(sentences(text, language)) == count


def test_a_long_sentence_breathes_where_it_is_cut() -> None:
    found = split_sentences("word " * 150, find_language("en"))
    assert [sentence.pause for sentence in found][:-1] == ["breath"] * (len(found) - 1)


def test_lines_and_paragraphs_end_sentences_and_paragraphs_rest_longer() -> None:
    found = split_sentences("A title\nmore text\n\nThe next part", find_language("en"))
    assert [sentence.pause for sentence in found] == ["sentence", "paragraph", "none"]


def test_endless_sentences_are_cut_so_that_the_library_can_take_them() -> None:
    text = " ".join(["word,"] * 400)
    found = split_sentences(text, find_language("en"))
    assert len(found) > 3
    assert [word.text for sentence in found for word in sentence.words] == text.split()


def test_chinese_is_split_by_character_with_its_marks_kept() -> None:
    (found,) = split_sentences("我有3个“苹果”，ABC公司。", find_language("zh"))
    assert [word.text for word in found.words] == ["我", "有", "3", "个", "“苹", "果”，", "ABC", "公", "司。"]
    assert not found.words[0].glued
    assert found.words[1].glued
