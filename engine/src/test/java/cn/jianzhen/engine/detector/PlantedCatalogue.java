package cn.jianzhen.engine.detector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A catalogue made for one test. */
final class PlantedCatalogue {
    static final String YAML = """
            id: {id}
            title: 疑似短时
            category: 2
            question: 检验是否太短？
            strength: hard
            family: trace
            needs: [inspections]
            parameters:
              min_seconds: {label: 最短, type: integer, unit: s, default: 60, step: 1, reason: 试验}
            columns:
              seconds: {label: 时长, unit: s}
            explanation: 检验只有 {seconds}。
            views: [trace]
            innocent:
              - {id: clock, text: 时钟, open: 核对}
            blind_spots: [无]
            verify:
              - {what: 录像, window: 当日}
            legal_basis:
              - {law: 某法, article: 第一条, from: 2020-01-01}
            score:
              by: seconds
              bands:
                - {at_least: 30, score: 0.6, reason: 较短, strength: soft}
                - {at_least: 0, score: 0.9, reason: 太短}
            aim: {schemes: [too_short], subject_kind: inspection, honest_per_10000: 1, reason: 试验}
            owner: 某处
            version: 1
            status: draft
            history:
              - {version: 1, date: 2026-11-24, text: 首版}
            """;

    static final String QUERY = """
            select 'inspection' as subject_kind, report_no as subject_id, '' as related,
                started_at as occurred_from, ended_at as occurred_to,
                seconds_between(started_at, ended_at) as seconds
            from inspections
            where seconds_between(started_at, ended_at) < :min_seconds
            """;

    private PlantedCatalogue() {}

    static void words(Path folder, String detectors) throws IOException {
        Files.writeString(folder.resolve("catalogue.yaml"), """
                categories: {1: 一, 2: 二}
                families: {trace: 过程数据}
                strengths: {hard: 硬矛盾, soft: 软线索}
                subject_kinds: {inspection: 检验, station: 机构}
                statuses: {draft: 草稿}
                views: {trace: {label: 曲线, subjects: [inspection]}, bars: {label: 比较, subjects: [station]}}
                schemes: {too_short: 太短}
                detectors: [%s]
                """.formatted(detectors));
    }

    static void write(Path folder, String id, String yaml) throws IOException {
        Path rule = Files.createDirectories(folder.resolve("rules").resolve(id));
        Files.writeString(rule.resolve("detector.yaml"), yaml);
        Files.writeString(rule.resolve("query.sql"), QUERY);
        Files.writeString(rule.resolve("cases.yaml"), "cases: []\n");
    }
}
